package dev.muster.storage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.timeline.NotRecordedException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A disk whose flush fails cannot be had on demand, so the connection is made up. */
@DisplayName("D4 storage: \"not recorded\" is said only when it is certain")
class GroupWriterTest {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();

    private GroupWriter writer() {
        Session session = new Session(proxy(Connection.class, this::connection));
        return new GroupWriter(new SqliteTransactions(session, checkpoints()), 10, new GroupWriter.Outcome() {
            @Override
            public void begun(Session session, Optional<Tail> tail) {}

            @Override
            public Tail committing(Session session) {
                return Tail.NONE;
            }

            @Override
            public boolean erases() {
                return false;
            }

            @Override
            public void committed() {
                outcomes.add("committed");
            }

            @Override
            public void rolledBack() {
                outcomes.add("rolled back");
            }
        });
    }

    private static Checkpoints checkpoints() {
        try {
            return new Checkpoints(new Session(DriverManager.getConnection("jdbc:sqlite::memory:")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object connection(Object proxy, Method method, Object[] arguments) {
        if (!method.getName().equals("prepareStatement")) return null;
        String sql = (String) arguments[0];
        return proxy(
                PreparedStatement.class,
                (statement, call, values) -> call.getName().equals("execute") ? run(sql) : null);
    }

    /** Whatever has to reach the disk fails as often as the test says. */
    private boolean run(String sql) throws SQLException {
        statements.add(sql);
        boolean flushes = sql.equals("COMMIT") || sql.startsWith("PRAGMA user_version");
        if (flushes && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLiteException("flush failed", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        }
        return true;
    }

    @Test
    void afterAFailedFlushNobodyIsToldUntilTheDoubtIsGone() {
        failures.set(2);
        try (GroupWriter writer = writer()) {
            CompletableFuture<String> work = writer.submit(session -> "done");
            Throwable failure =
                    assertThrows(CompletionException.class, work::join).getCause();
            assertInstanceOf(NotRecordedException.class, failure);
            assertEquals(
                    2,
                    statements.stream().filter(sql -> sql.startsWith("PRAGMA")).count());
            assertEquals(List.of("rolled back"), outcomes);
            assertEquals("fine", writer.submit(session -> "fine").join());
        }
    }

    @Test
    void whileTheDiskFailsTheCallerWaitsAndOnClosingIsNotToldThatItWasNotRecorded() {
        failures.set(Integer.MAX_VALUE);
        GroupWriter writer = writer();
        CompletableFuture<String> work = writer.submit(session -> "done");
        await().until(() -> statements.stream().anyMatch(sql -> sql.startsWith("PRAGMA")));
        assertFalse(work.isDone());
        writer.close();
        assertInstanceOf(
                StoreException.class,
                assertThrows(CompletionException.class, work::join).getCause());
    }
}
