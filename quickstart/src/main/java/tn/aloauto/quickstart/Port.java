package tn.aloauto.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A TCP port on loopback, what it serves and the variable that changes it. */
record Port(int number, String serves, String variable) {

    static Port from(Map<String, String> environment, String variable, int standard, String serves) {
        String given = environment.getOrDefault(variable, "").strip();
        if (given.isEmpty()) {
            return new Port(standard, serves, variable);
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 0 && number <= 65535) {
                return new Port(number == 0 ? anyFree() : number, serves, variable);
            }
        } catch (NumberFormatException notANumber) {
            throw new CannotStart(variable + " must be a port number, not '" + given + "'.", notANumber);
        }
        throw new CannotStart(
                variable + " must be a port number from 1 to 65535 (0 for any free one), not " + given + ".");
    }

    void mustBeFree() {
        if (isFree(number)) {
            return;
        }
        String owner = PortOwner.of(number).map(who -> " by " + who).orElse("");
        throw new CannotStart(
                ("Port %d (%s) is taken%s.%n" + "Stop that program, or choose another port:  %s=%d ./start")
                        .formatted(number, serves, owner, variable, number + 1000));
    }

    private static boolean isFree(int number) {
        return canBind(number, "127.0.0.1") && canBind(number, "0.0.0.0");
    }

    private static boolean canBind(int number, String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), number), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("This machine has no free port.", none);
        }
    }
}
