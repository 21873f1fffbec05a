package tn.aloauto.marketplace.vendors.internal;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** A limit and an offset that need not be a multiple of it, by company name. */
record PartOfList(int limit, long offset) implements Pageable {

    @Override
    public int getPageNumber() {
        return (int) (offset / limit);
    }

    @Override
    public int getPageSize() {
        return limit;
    }

    @Override
    public long getOffset() {
        return offset;
    }

    @Override
    public Sort getSort() {
        return Sort.by("companyName", "id");
    }

    @Override
    public Pageable next() {
        return new PartOfList(limit, offset + limit);
    }

    @Override
    public Pageable previousOrFirst() {
        return hasPrevious() ? new PartOfList(limit, Math.max(0, offset - limit)) : first();
    }

    @Override
    public Pageable first() {
        return new PartOfList(limit, 0);
    }

    @Override
    public Pageable withPage(int pageNumber) {
        return new PartOfList(limit, (long) pageNumber * limit);
    }

    @Override
    public boolean hasPrevious() {
        return offset > 0;
    }
}
