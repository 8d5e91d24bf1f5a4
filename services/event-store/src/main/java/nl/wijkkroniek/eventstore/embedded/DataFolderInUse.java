package nl.wijkkroniek.eventstore.embedded;

import java.nio.file.Path;

/** Another process (or another server in this one) keeps its data in the same folder; the message is one sentence that names it. */
public final class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another process; stop that one first, or choose another folder.");
    }
}
