package nl.wijkkroniek.eventstore.backup;

/**
 * A file of a backup: some commits that follow each other.
 *
 * @param file    its name in the folder
 * @param from    position of its first event
 * @param next    position of the event after its last
 * @param commits how many commits it holds
 * @param bytes   how long the file is
 * @param sha256  of the file, in hexadecimal digits
 */
record Segment(String file, long from, long next, long commits, long bytes, String sha256) {
}
