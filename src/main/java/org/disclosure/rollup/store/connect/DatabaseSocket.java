package org.disclosure.rollup.store.connect;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;

/**
 * A connection to the database that ends when the database's machine can no longer be reached, and for no other reason. A
 * statement may take as long as it needs: while an answer is waited for, the machine is asked for another connection, and only
 * when it gives none is this one closed. The system's own probes tell of a machine that is gone too, but not as long as
 * something that was sent is not received, and then Linux tries for a quarter of an hour.
 */
final class DatabaseSocket extends Socket {

    /** Seconds that nothing is heard before the system asks, between its questions, and how many remain unanswered. */
    private static final int IDLE = 10;

    private static final int INTERVAL = 5;
    private static final int COUNT = 3;

    /** Seconds of waiting after which the machine is asked, and that it has to answer. */
    private static final int PATIENCE = 15;

    private static final int EVERY = 5;

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long since;
    private volatile boolean waiting;
    private ScheduledFuture<?> watched;

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        super.connect(endpoint, timeout);
        setKeepAlive(true);
        if (supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE);
            setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL);
            setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, COUNT);
        }
        watched = WATCH.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.SECONDS);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    private void look() {
        if (waiting && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE) && !isMachineThere()) {
            try {
                close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isMachineThere() {
        try (Socket another = new Socket()) {
            another.connect(getRemoteSocketAddress(), (int) TimeUnit.SECONDS.toMillis(PATIENCE));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (watched != null) {
            watched.cancel(false);
        }
        super.close();
    }

    private void begin() {
        since = System.nanoTime();
        waiting = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                begin();
                try {
                    return super.read();
                } finally {
                    waiting = false;
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                begin();
                try {
                    return super.read(bytes, offset, length);
                } finally {
                    waiting = false;
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                begin();
                try {
                    out.write(bytes, offset, length);
                } finally {
                    waiting = false;
                }
            }
        };
    }
}
