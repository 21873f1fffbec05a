package tn.aloauto.marketplace.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** A response that goes to nobody: its status and body are kept, its headers forgotten. */
final class KeptResponse {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new ServletOutputStream() {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            body.write(octets, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("nothing is written later");
        }
    };
    private int status = HttpServletResponse.SC_OK;

    /** The servlet API asks for forty methods; all but these do nothing here. */
    HttpServletResponse asResponse() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                KeptResponse.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, this::called);
    }

    boolean isGood() {
        return status == HttpServletResponse.SC_OK;
    }

    byte[] body() {
        return body.toByteArray();
    }

    private Object called(Object response, Method method, Object[] given) {
        switch (method.getName()) {
            case "setStatus", "sendError" -> status = (int) given[0];
            case "sendRedirect" -> status = HttpServletResponse.SC_FOUND;
            default -> {
                return answer(method);
            }
        }
        return null;
    }

    private Object answer(Method method) {
        return switch (method.getName()) {
            case "getOutputStream" -> stream;
            case "getStatus" -> status;
            case "getBufferSize" -> 0;
            case "isCommitted", "containsHeader" -> false;
            case "getCharacterEncoding" -> "UTF-8";
            case "getHeaderNames", "getHeaders" -> List.of();
            case "hashCode" -> System.identityHashCode(this);
            case "equals" -> false;
            default -> null;
        };
    }
}
