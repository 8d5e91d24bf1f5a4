package nl.wijkkroniek.recording.chronicle.importing;

import java.util.List;
import java.util.Optional;

/** Every import there was, with where it stands. */
public final class Imports {

  private final ImportRegister register;

  Imports(ImportRegister register) {
    this.register = register;
  }

  /** The import with this id. */
  public Optional<ImportStatus> find(String id) {
    return register.find(id);
  }

  /** The one that is under way, in whichever process. */
  public Optional<ImportStatus> running() {
    return register.underWay().stream().findFirst();
  }

  /**
   * The newest, newest first.
   *
   * @param before only those that began before the import with this id; null for the newest of all
   */
  public List<ImportStatus> newest(String before, int most) {
    return register.newest(before, most);
  }
}
