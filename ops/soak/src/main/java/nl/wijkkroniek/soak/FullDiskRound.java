package nl.wijkkroniek.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Eight people record until the disk is full; everyone reads on; then there is room again, and they go on. */
final class FullDiskRound {

  private static final int RECORDERS = 8;
  /** A little more than what the store keeps free for itself. */
  private static final long NEARLY_FULL = 200;
  private static final int RECORDED = 201;
  private static final int REFUSED = 503;
  private static final int AFTERWARDS = 50;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final List<String> PAGES = List.of("/v1/teams", "/v1/teams/gedeeld-0", "/v1/teams/gedeeld-0/history", "/v1/sessions/gedeeld-1/history",
      "/v1/chronicles", "/", "/teams/gedeeld-0", "/actuator/health/readiness");

  private final Program program;
  private final Path folder;
  private final long seed;
  private final Ledger ledger = new Ledger();

  FullDiskRound(Program program, Path folder, long seed) {
    this.program = program;
    this.folder = folder;
    this.seed = seed;
  }

  /** Says what was done and held; throws {@link SoakFailure} saying what did not hold, {@link NotPossibleHere} where nothing may be mounted. */
  String run() throws IOException {
    try (SmallDisk disk = SmallDisk.mountedOn(folder.resolve("disk"))) {
      Path data = folder.resolve("disk/data");
      String said;
      try (PlatformProcess process = PlatformProcess.start(program, data, folder.resolve("platform.log"))) {
        said = fill(process.api(), disk);
        Examination.overHttp(process.api(), ledger);
        process.stop();
      }
      return said + "; " + Examination.ofFolder(data, ledger);
    }
  }

  private String fill(Api api, SmallDisk disk) throws IOException {
    new Recorder(api, ledger).tellWhatAllShare();
    List<Storyline> storylines = IntStream.range(0, RECORDERS).mapToObj(person -> new Storyline("vol-" + person, seed + person)).toList();
    disk.leave(NEARLY_FULL);
    List<Deed> refused = together(storylines, storyline -> untilRefused(api, storyline));
    int acknowledged = ledger.size();
    mustReadOn(api);
    disk.leave(0);
    refused.forEach(deed -> mustBeRefused(api, deed));
    mustBeSaidInWords("a chronicle", api.chronicle(ChronicleFile.of("vol", 10, seed).text())
        .orElseThrow(() -> new SoakFailure("a chronicle was not answered")));
    mustReadOn(api);
    disk.free(0);
    disk.free(NEARLY_FULL);
    refused.forEach(deed -> mustBeTakenNow(api, deed));
    together(storylines, storyline -> goOn(api, storyline));
    return "%d acknowledged until the disk was full, %d refused with %d in words, everything read meanwhile, also with no byte left; %d more with room again"
        .formatted(acknowledged, 2 * refused.size(), REFUSED, ledger.size() - acknowledged);
  }

  /** What one person does, and what comes of it. */
  @FunctionalInterface
  private interface Telling {
    Deed tell(Storyline storyline);
  }

  private static List<Deed> together(List<Storyline> storylines, Telling telling) {
    try (ExecutorService people = Executors.newFixedThreadPool(RECORDERS)) {
      List<Deed> last = new ArrayList<>();
      for (Future<Deed> person : people.invokeAll(storylines.stream().<Callable<Deed>>map(storyline -> () -> telling.tell(storyline)).toList())) {
        last.add(person.get());
      }
      return last;
    } catch (InterruptedException | ExecutionException e) {
      throw e.getCause() instanceof SoakFailure failure ? failure : new IllegalStateException("A recorder failed: " + e.getMessage(), e);
    }
  }

  private Deed untilRefused(Api api, Storyline storyline) {
    long deadline = System.nanoTime() + 5 * PATIENCE;
    while (System.nanoTime() < deadline) {
      Deed deed = storyline.next();
      Api.Reply reply = answer(api, deed);
      if (reply.status() != RECORDED) {
        mustBeSaidInWords(deed.key(), reply);
        return deed;
      }
      storyline.heard(deed, acknowledged(deed, reply));
    }
    throw new SoakFailure("the disk is still not full");
  }

  private static Api.Reply answer(Api api, Deed deed) {
    return api.record(deed).orElseThrow(() -> new SoakFailure(deed.key() + " was not answered"));
  }

  private String acknowledged(Deed deed, Api.Reply reply) {
    String event = reply.json().path("event").asString();
    ledger.acknowledged(deed, new Ledger.Receipt(event, reply.json().path("position").asLong(-1)));
    return event;
  }

  private static void mustBeRefused(Api api, Deed deed) {
    mustBeSaidInWords(deed.key(), answer(api, deed));
  }

  private static void mustBeSaidInWords(String what, Api.Reply reply) {
    if (reply.status() != REFUSED || !reply.body().startsWith("{") || !reply.json().path("detail").asString("").contains("schijf van de opslag is vol")) {
      throw new SoakFailure("%s, with a full disk, was answered %d: %s".formatted(what, reply.status(), reply.body()));
    }
  }

  private static void mustReadOn(Api api) {
    for (String page : PAGES) {
      int status = api.get(page).map(Api.Reply::status).orElse(0);
      if (status != 200) {
        throw new SoakFailure(page + ", with a full disk, is answered " + status);
      }
    }
  }

  private void mustBeTakenNow(Api api, Deed deed) {
    long deadline = System.nanoTime() + PATIENCE;
    Api.Reply reply = answer(api, deed);
    while (reply.status() != RECORDED && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      reply = answer(api, deed);
    }
    if (reply.status() != RECORDED) {
      throw new SoakFailure("%s, with room again, is answered %d: %s".formatted(deed.key(), reply.status(), reply.body()));
    }
    acknowledged(deed, reply);
  }

  private Deed goOn(Api api, Storyline storyline) {
    Deed deed = null;
    for (int i = 0; i < AFTERWARDS; i++) {
      deed = storyline.next();
      Api.Reply reply = answer(api, deed);
      if (reply.status() != RECORDED) {
        throw new SoakFailure("%s, with room again, was answered %d: %s".formatted(deed.key(), reply.status(), reply.body()));
      }
      storyline.heard(deed, acknowledged(deed, reply));
    }
    return deed;
  }
}
