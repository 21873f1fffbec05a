package tn.aloauto.localdatabase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between an application and its database, and can be cut: for tests of life without one. */
public final class CuttableConnection {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public CuttableConnection(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(CuttableConnection::close);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (true) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    close(caller);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(caller);
                open.add(server);
                daemon(() -> pump(caller, server));
                daemon(() -> pump(server, caller));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            close(to);
        } finally {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
