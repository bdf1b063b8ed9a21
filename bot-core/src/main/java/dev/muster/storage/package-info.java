/**
 * The store: the SQL behind timeline, effects and local chat, and the care of the data folder.
 *
 * <p>{@code Store} opens a folder. {@code GroupWriter} is the one thread that writes; it commits for everybody who is waiting
 * at once. {@code SqliteTimeline} decides on the state as it will be ({@code Streams}, an immutable fold of the record),
 * {@code Recording} seals and writes a verdict, {@code EntryTable} and its neighbours hold the SQL, one class per table. The
 * layout of the tables, with a comment per column that needs one, is {@code db/sqlite/V1__the_record.sql}.
 */
package dev.muster.storage;
