package nl.wijkkroniek.eventstore.folding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text that changes with the code: with any class of Wijkkroniek that code starting from some classes can reach. So nobody has to think of a version for what the
 * code made, and what other code made is never taken for the present.
 */
public final class Shape {

  private static final String OURS = "nl/wijkkroniek/";

  private Shape() {
  }

  /** The shape of all code that these classes can reach; working it out takes some tenths of a second. */
  public static String of(Class<?>... roots) {
    SortedMap<String, byte[]> reached = new TreeMap<>();
    Deque<String> ahead = new ArrayDeque<>();
    for (Class<?> root : roots) {
      ahead.add(root.getName().replace('.', '/'));
    }
    while (!ahead.isEmpty()) {
      String name = ahead.remove();
      if (!reached.containsKey(name)) {
        byte[] code = code(name);
        reached.put(name, code);
        named(ClassFile.of().parse(code), ahead);
      }
    }
    MessageDigest digest = sha256();
    reached.values().forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void named(ClassModel code, Deque<String> into) {
    code.constantPool().forEach(entry -> {
      if (entry instanceof ClassEntry named) {
        String name = named.asInternalName().replaceAll("^\\[+L|;$", "");
        if (name.startsWith(OURS)) {
          into.add(name);
        }
      }
    });
  }

  private static byte[] code(String name) {
    try (InputStream code = Shape.class.getResourceAsStream("/" + name + ".class")) {
      if (code == null) {
        throw new IllegalStateException("The code of " + name + " cannot be read");
      }
      return code.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("Every Java platform has SHA-256", impossible);
    }
  }
}
