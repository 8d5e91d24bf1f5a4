package nl.wijkkroniek.recording.chronicle;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A chronicle of any length, always the same for the same seed, made while it is read: lives of teams that go on side by side, twenty-five events each,
 * with a role, an
 * experiment and a session, and causes among them.
 */
public final class GeneratedChronicle extends InputStream {

  private static final int EVENTS_A_TEAM = 25;
  private static final int TEAMS_SIDE_BY_SIDE = 200;

  private final Random random;
  private final int lines;
  private int made;
  private byte[] line = {};
  private int place;

  public GeneratedChronicle(int lines, long seed) {
    this.lines = lines;
    this.random = new Random(seed);
  }

  @Override
  public int read() {
    return fill() ? line[place++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (!fill()) {
      return -1;
    }
    int given = Math.min(length, line.length - place);
    System.arraycopy(line, place, into, offset, given);
    place += given;
    return given;
  }

  private boolean fill() {
    if (place == line.length && made < lines) {
      line = (line(made++) + "\n").getBytes(StandardCharsets.UTF_8);
      place = 0;
    }
    return place < line.length;
  }

  private String line(int number) {
    int generation = number / (TEAMS_SIDE_BY_SIDE * EVENTS_A_TEAM);
    int within = number % (TEAMS_SIDE_BY_SIDE * EVENTS_A_TEAM);
    int team = generation * TEAMS_SIDE_BY_SIDE + within % TEAMS_SIDE_BY_SIDE;
    return event(team, within / TEAMS_SIDE_BY_SIDE);
  }

  private String event(int team, int step) {
    return switch (step) {
      case 0 -> line(team, step, "team", "TeamFounded", "",
          "\"name\":\"Wijkteam %d\",\"municipality\":{\"code\":\"GM0599\",\"name\":\"Rotterdam\"},\"purpose\":\"%s\"".formatted(team, words(12)));
      case 1 -> line(team, step, "team", "VisionAgreed", "0", "\"statement\":\"%s\",\"agreedWith\":[\"bewoners\",\"woningcorporatie\"]".formatted(words(30)));
      case 2 -> line(team, step, "role", "RoleDescribed", "", "\"team\":\"team/t-%d\",\"name\":\"Generalist\",\"tasks\":[\"%s\",\"%s\"]"
          .formatted(team, words(5), words(5)));
      case 3 -> line(team, step, "experiment", "ExperimentProposed", "0", "\"team\":\"team/t-%d\",\"question\":\"%s?\",\"expectation\":\"%s\""
          .formatted(team, words(10), words(15)));
      case 4 -> line(team, step, "experiment", "ExperimentStarted", "3", "");
      case 5 -> line(team, step, "session", "ReflectionSessionOpened", "4",
          "\"about\":[\"team/t-%d\",\"experiment/t-%d\"],\"method\":\"timeline\",\"prompts\":[\"%s?\"]".formatted(team, team, words(8)));
      case 6, 7, 8 -> line(team, step, "session", "ContributionMade", "",
          "\"layer\":\"perception\",\"visibility\":\"open\",\"text\":\"%s\"".formatted(words(40)));
      case 9 -> line(team, step, "session", "InsightDrawn", "6 7",
          "\"text\":\"%s\",\"restsOn\":[\"%s\",\"%s\"]".formatted(words(20), id(team, 6), id(team, 7)));
      case 10 -> line(team, step, "role", "RoleRedefined", "9",
          "\"to\":\"Generalist %d\",\"takenUp\":[\"%s\"],\"motive\":\"learned\"".formatted(team, words(4)));
      case 24 -> line(team, step, "team", "TeamDissolved", "23", "\"reason\":\"%s\",\"learned\":\"%s\"".formatted(words(10), words(25)));
      default -> random.nextBoolean()
          ? line(team, step, "team", "TeamAdjusted", Integer.toString(step - 1), "\"what\":\"%s\",\"motive\":\"learned\"".formatted(words(15)))
          : line(team, step, "experiment", "ObservationNoted", Integer.toString(step - 1), "\"observation\":\"%s\",\"layer\":\"fact\"".formatted(words(15)));
    };
  }

  private static String id(int team, int step) {
    return "t%d-%d".formatted(team, step);
  }

  private String line(int team, int step, String kind, String type, String causes, String data) {
    StringBuilder causedBy = new StringBuilder();
    for (String cause : causes.isEmpty() ? new String[0] : causes.split(" ")) {
      causedBy.append(causedBy.isEmpty() ? "" : " ").append(id(team, Integer.parseInt(cause)));
    }
    return """
        {"specversion":"1.0","id":"%s","source":"urn:nld:wijkkroniek:generated","type":"nl.wijkkroniek.%s","subject":"%s/t-%d",\
        "datacontenttype":"application/json","occurredon":"%d"%s,"data":{%s}}""".formatted(id(team, step), type, kind, team, 1990 + step,
        causedBy.isEmpty() ? "" : ",\"causedby\":\"" + causedBy + "\"", data);
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  private static final String[] WORDS = ("de wijk het team bewoners samen leren vertrouwen keukentafel ontmoeting veerkracht zelfredzaamheid eigen kracht "
      + "reflectie ruimte professional vrijwilliger cafe buurthuis tuin coördinatie één gesprek").split(" ");
}
