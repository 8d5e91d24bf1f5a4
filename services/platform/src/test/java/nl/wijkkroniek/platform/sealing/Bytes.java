package nl.wijkkroniek.platform.sealing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for words in the bytes of every file of a folder, in every way they may have been written down. */
public final class Bytes {

  private static final List<Charset> WAYS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final int ASCII = 0x80;

  private Bytes() {
  }

  /** Where any of these words stands, as "word in file". */
  public static List<String> found(List<String> words, Path folder, Predicate<Path> which) {
    List<String> found = new ArrayList<>();
    for (Path file : files(folder, which)) {
      String bytes = read(file);
      words.stream().filter(word -> shapes(word).anyMatch(bytes::contains)).forEach(word -> found.add(word + " in " + folder.relativize(file)));
    }
    return found;
  }

  private static List<Path> files(Path folder, Predicate<Path> which) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(which).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException removedMeanwhile) {
      return "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> shapes(String word) {
    return Stream.of(word, word.toLowerCase(Locale.ROOT)).distinct().flatMap(Bytes::written).distinct().flatMap(text -> WAYS.stream().map(text::getBytes))
        .flatMap(Bytes::shapes);
  }

  /** As it is, as in an address or a form, and as in JSON that keeps to ASCII. */
  private static Stream<String> written(String text) {
    String percent = URLEncoder.encode(text, StandardCharsets.UTF_8);
    String escaped = text.chars().mapToObj(c -> c < ASCII ? Character.toString(c) : "\\u%04x".formatted(c)).collect(joining());
    return Stream.of(text, percent, percent.replace("+", "%20"), escaped, escaped.toUpperCase(Locale.ROOT).replace("\\U", "\\u"));
  }

  /** As it is, and in base64 at each of the three places it can begin at. */
  private static Stream<String> shapes(byte[] word) {
    return Stream.concat(Stream.of(new String(word, StandardCharsets.ISO_8859_1)), Stream.of(0, 1, 2).map(before -> inBase64(word, before)));
  }

  private static String inBase64(byte[] word, int before) {
    byte[] shifted = new byte[before + word.length];
    System.arraycopy(word, 0, shifted, before, word.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    // The first and the last figure also hold bits of what stands beside it.
    return text.substring(before == 0 ? 0 : before + 1, text.length() - 1);
  }
}
