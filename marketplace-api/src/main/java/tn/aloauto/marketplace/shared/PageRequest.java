package tn.aloauto.marketplace.shared;

import java.util.List;

/**
 * Which part of a list is asked for. A controller method takes it as a parameter; it knows the request's address, so
 * that {@link #page} can write the links to the next and the previous part.
 *
 * @param limit 1 to {@value #MOST}
 * @param address the request's own address with its query, without {@code limit} and {@code offset}
 */
public record PageRequest(int limit, int offset, String address) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    public <T> PageOf<T> page(long count, List<T> results) {
        return page(count, results, (long) offset + limit < count, null);
    }

    /** For a list whose full count would cost more than it is worth: the next part exists when this one is full. */
    public <T> PageOf<T> pageWithEstimate(long estimatedCount, List<T> results) {
        return page(estimatedCount, results, results.size() == limit, Boolean.TRUE);
    }

    private <T> PageOf<T> page(long count, List<T> results, boolean more, Boolean estimate) {
        String next = more ? link(offset + limit) : null;
        String previous = offset > 0 ? link(Math.max(0, offset - limit)) : null;
        return new PageOf<>(count, next, previous, results, estimate);
    }

    private String link(int from) {
        return address + (address.indexOf('?') < 0 ? "?" : "&") + "limit=" + limit + "&offset=" + from;
    }
}
