package nl.wijkkroniek.eventstore.embedded;

import org.h2.mvstore.MVMap;

/** What a query can be answered by: keys in order, each leading to one document. */
interface ServedIndex {

  String getName();

  /** The fields its keys are made of; the last one is always {@code _id}, which makes every key one document's. */
  KeyPattern components();

  /** A bit for each component in which some document has, or had, an array. */
  long multikey();

  /** Whether documents without any of the fields are left out. */
  boolean leavesOut();

  MVMap<byte[], ?> entries();

  boolean isDropped();

  /** Whether a client means this one, by its name or by its fields. */
  boolean isMeantBy(Object hint);
}
