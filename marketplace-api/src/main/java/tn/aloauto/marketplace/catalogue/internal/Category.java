package tn.aloauto.marketplace.catalogue.internal;

/** A shelf of the catalogue. */
public record Category(
        long id, Long parentId, String name, String slug, String description, String imageUrl, int position) {}
