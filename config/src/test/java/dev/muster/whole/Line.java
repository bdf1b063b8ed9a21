package dev.muster.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A network line of ours between a bot and a server on this machine. While it is cut nothing gets through, in either
 * direction, and nobody is told: as when a switch dies, not as when a server does.
 */
final class Line implements AutoCloseable {
    private static final int NOW_AND_THEN_MILLIS = 20;

    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile long lastSent = System.nanoTime();

    /** To the server on that port. */
    Line(int port) {
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::takeIn);
    }

    /** Where the bot calls. */
    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    /** What was held back meanwhile gets through now, late, as after a partition. */
    void mend() {
        cut = false;
    }

    /** When the bot last sent something, by the machine's timer. */
    long lastSent() {
        return lastSent;
    }

    private void takeIn() {
        try {
            while (!door.isClosed()) {
                Socket caller = door.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> connect(caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void connect(Socket caller) {
        try (caller;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.add(server);
            server.setTcpNoDelay(true);
            caller.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> carry(server, caller, false));
            carry(caller, server, true);
            back.join();
        } catch (IOException broken) {
            // Whoever talked over it notices.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(caller);
        }
    }

    private void carry(Socket from, Socket to, boolean out) {
        byte[] some = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream on = to.getOutputStream();
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                if (out) lastSent = System.nanoTime();
                while (cut && !door.isClosed()) LockSupport.parkNanos(NOW_AND_THEN_MILLIS * 1_000_000L);
                on.write(some, 0, count);
                on.flush();
            }
            to.shutdownOutput();
        } catch (IOException ended) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Line::close);
    }
}
