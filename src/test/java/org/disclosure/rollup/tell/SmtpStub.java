package org.disclosure.rollup.tell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server on this machine that takes one letter after another and lets a test step in when it has one. */
public final class SmtpStub implements AutoCloseable {

    /** Is told of each letter. */
    public interface Listener {

        /** A letter is there and the server has not yet said that it took it. */
        default void beforeAnswer(int letter) {}

        /** Somebody connects after so many letters. */
        default void connected(int letters) {}
    }

    private final ServerSocket socket;
    private final Listener listener;
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile int dripMillis;

    public SmtpStub(Listener listener) {
        this.listener = listener;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Recipients of the letters, in the order of arrival. */
    public List<String> recipients() {
        return recipients;
    }

    /** From now on it greets with a byte now and then, and never comes to an end; 0 makes it a server again. */
    void drip(int millis) {
        dripMillis = millis;
    }

    /** Waits until somebody who was being greeted so has closed the connection. */
    void awaitLeft() throws InterruptedException {
        left.await();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                listener.connected(recipients.size());
                if (dripMillis > 0) {
                    dripTo(client);
                } else {
                    converse(client);
                }
            } catch (IOException e) {
                // whoever was there has died, or the stub is closed
                continue;
            }
        }
    }

    private void dripTo(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (true) {
                out.write('2');
                out.flush();
                never.await(dripMillis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            left.countDown();
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        answer(out, "220 stub");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                to = line.replaceAll(".*<(.*)>.*", "$1");
                answer(out, "250 ok");
            } else if (line.equals("DATA")) {
                answer(out, "354 go on");
                while (!".".equals(line) && line != null) {
                    line = in.readLine();
                }
                recipients.add(to);
                listener.beforeAnswer(recipients.size());
                answer(out, "250 taken");
            } else {
                answer(out, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
