package nl.wijkkroniek.histories.generation;

/**
 * A view: what the log tells, in a form that can be asked. It is kept in generations, so that it can be made anew beside the one that is read. Whatever implements
 * this gets from {@code projection.ViewProcessor}: following the log, one process at a time; rebuilds; dead letters. It may only fold what it is told: an effect
 * outside its own collections would be repeated by every rebuild.
 */
public interface View {

  /** Its name: in the names of its collections, in tokens, in metrics and on the command line. */
  String name();

  /** A text that is another where the code is that makes a generation: what another release made is made anew, beside what people look at. */
  String code();

  /**
   * One generation, ready to be worked: its collections and their indexes are made where they are not there yet.
   *
   * @param lanes how many writes it may have under way at a time
   */
  Generation generation(int number, int lanes);

  /** This generation is read from now on, in this process too. */
  void becomes(int live);

  /** The live generation, worked by this process, holds more. */
  void advances();

  /** More of what is folded afterwards is folded. */
  void isFolding();

  /** This process does not work the view, or no longer. */
  void isLetGo();

  /** Whether somebody waits for what is folded afterwards: then it is not put off. */
  boolean isWaitedFor();
}
