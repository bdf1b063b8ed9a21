package dev.muster.storage;

import java.util.List;
import java.util.function.LongSupplier;

/** The other processes that work on the same database, if there can be any. */
interface Company extends AutoCloseable {
    /** Names this process among them. */
    String self();

    /** What is to be done, shared out among them. {@code known}: the position up to which the state is known here. */
    Claims claims(LongSupplier known);

    /** Takes in from now on what others do. */
    void follow(SqlTimeline timeline, SqlLocalChat chat);

    /** What keeps this process from working at present, in sentences. */
    List<String> troubles();

    /** Takes leave: what this process had taken on goes to the others at once. */
    @Override
    void close();

    /** There is nobody else. */
    static Company none(Database database) {
        return new Company() {
            @Override
            public String self() {
                return "";
            }

            @Override
            public Claims claims(LongSupplier known) {
                return new SoleClaims(database, known);
            }

            @Override
            public void follow(SqlTimeline timeline, SqlLocalChat chat) {}

            @Override
            public List<String> troubles() {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }
}
