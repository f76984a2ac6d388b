package dev.tillbridge.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Passes every byte on to a port of this machine. While it is silent it keeps what it was given to itself, drops
/// nothing and answers nothing.
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition speaks = lock.newCondition();
    private boolean silent;

    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void silent(boolean now) {
        lock.lock();
        try {
            silent = now;
            speaks.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                Thread.ofVirtual().start(() -> connect(near));
            }
        } catch (IOException closed) {
            // The end of the run.
        }
    }

    private void connect(Socket near) {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> pump(near, far));
            pump(far, near);
        } catch (IOException over) {
            // One of the two hung up.
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var bytes = new byte[16_384];
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                awaitSpeech();
                to.getOutputStream().write(bytes, 0, read);
            }
            awaitSpeech();
        } catch (IOException over) {
            // One of the two hung up.
        } finally {
            open.remove(from);
        }
    }

    private void awaitSpeech() {
        lock.lock();
        try {
            while (silent) {
                speaks.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
