package dev.muster.discord.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the bytes between the bot and the gateway run through, so that it can be torn: no farewell reaches either end. */
final class Cable implements AutoCloseable {
    private final int server;
    private final ServerSocket end;
    private final Set<Socket> strands = ConcurrentHashMap.newKeySet();

    /** To a server that listens on that port of this machine. */
    Cable(int server) {
        this.server = server;
        try {
            end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    int port() {
        return end.getLocalPort();
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                strands.add(near);
                strands.add(far);
                Thread.ofVirtual().name("cable-out").start(() -> carry(near, far));
                Thread.ofVirtual().name("cable-in").start(() -> carry(far, near));
            } catch (IOException closed) {
                // Nobody listens at one end; whoever wanted to connect finds that out.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException torn) {
            // That is what it is for.
        } finally {
            drop(from);
            drop(to);
        }
    }

    /** Every connection is gone from one moment to the next, with a reset; new ones come about. */
    void tear() {
        for (Socket strand : strands) {
            try {
                strand.setSoLinger(true, 0);
            } catch (IOException gone) {
                // It is torn already.
            }
            drop(strand);
        }
    }

    private void drop(Socket strand) {
        strands.remove(strand);
        try {
            strand.close();
        } catch (IOException gone) {
            // It is gone, as wanted.
        }
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (IOException gone) {
            // It is gone, as wanted.
        }
        tear();
    }
}
