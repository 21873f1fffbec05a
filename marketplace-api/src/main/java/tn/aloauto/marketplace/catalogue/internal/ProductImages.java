package tn.aloauto.marketplace.catalogue.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.storage.FileStorage;
import tn.aloauto.marketplace.storage.HandedIn;

/**
 * The pictures of products: kept by their vendor and by who moderates, also those of products that a feed keeps. Who
 * changes them holds the product's row, so there is one main picture at every moment.
 */
@Service
public class ProductImages {

    private static final int MOST = 12;
    private static final String READ =
            "select id, url, small_url, large_url, width, height, alt_text, is_primary, position from product_image";

    private final JdbcClient database;
    private final FileStorage files;
    private final ActivityLog activity;
    private final TransactionTemplate transaction;

    /** A picture of a product. Width and height are those of the large size, null for a link to somewhere else. */
    public record Image(
            long id,
            String url,
            String smallUrl,
            String largeUrl,
            Integer width,
            Integer height,
            String altText,
            boolean isPrimary,
            int position) {}

    ProductImages(
            JdbcClient database, FileStorage files, ActivityLog activity, PlatformTransactionManager transactions) {
        this.database = database;
        this.files = files;
        this.activity = activity;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In the order they are shown, the main one first. */
    public List<Image> of(long product) {
        return database.sql(READ + " where product_id = :product order by is_primary desc, position, id")
                .param("product", product)
                .query(Image.class)
                .list();
    }

    /**
     * The files are kept before the row, and the row is written under the product's lock: a crash leaves a file nobody
     * asks for, never a row without one. The same photo twice is one.
     *
     * @param altText null for the product's name
     */
    public Image add(long product, Caller caller, HandedIn photo, String altText) {
        mustKeep(product, caller);
        if (!photo.mediaType().startsWith("image/")) {
            throw Refusal.invalid("file", "picture_kind");
        }
        byte[] hash = sha256(photo.content());
        Picture picture = Picture.of(photo.content());
        UUID key = UUID.randomUUID();
        picture.files().forEach((size, content) -> files.put(storageKey(key, size.word()), content));
        Image image = transaction.execute(status -> {
            lock(product, caller);
            Optional<Image> known = withHash(product, hash);
            return known.isPresent() ? known.get() : insert(product, key, picture, hash, altText);
        });
        if (!image.url().contains(key.toString())) {
            removeFiles(key);
        }
        return image;
    }

    /** @param altText null to leave it; {@code primary} true makes it the main one */
    @Transactional
    public Image change(long product, long image, Caller caller, String altText, boolean primary) {
        lock(product, caller);
        Image before = one(product, image);
        if (primary && !before.isPrimary()) {
            makePrimary(product, image);
        }
        database.sql("update product_image set alt_text = coalesce(:alt, alt_text) where id = :image")
                .param("alt", altText)
                .param("image", image)
                .update();
        Image after = one(product, image);
        activity.record("product.image_changed", "product", Long.toString(product), before, after);
        return after;
    }

    /** @param wanted every picture of the product, each once */
    @Transactional
    public List<Image> order(long product, Caller caller, List<Long> wanted) {
        lock(product, caller);
        List<Long> before = of(product).stream().map(Image::id).toList();
        if (wanted.stream().distinct().count() != wanted.size()
                || wanted.size() != before.size()
                || !before.containsAll(wanted)) {
            throw Refusal.invalid("images", "each_once");
        }
        database.sql(
                        """
                        update product_image i set position = w.place
                        from unnest(cast(:wanted as bigint[])) with ordinality as w(id, place) where i.id = w.id""")
                .param("wanted", wanted.toArray(Long[]::new))
                .update();
        if (!wanted.isEmpty()) {
            makePrimary(product, wanted.get(0));
        }
        activity.record("product.images_ordered", "product", Long.toString(product), before, wanted);
        return of(product);
    }

    /** The next one takes the main one's place. */
    @Transactional
    public void remove(long product, long image, Caller caller) {
        lock(product, caller);
        Image gone = one(product, image);
        UUID key = database.sql("delete from product_image where id = :image returning file_key")
                .param("image", image)
                .query(UUID.class)
                .list()
                .get(0);
        if (gone.isPrimary()) {
            of(product).stream().findFirst().ifPresent(next -> makePrimary(product, next.id()));
        }
        activity.record("product.image_removed", "product", Long.toString(product), gone, null);
        if (key != null) {
            removeFilesAfterCommit(key);
        }
    }

    /** @param size small, medium or large */
    public byte[] content(UUID key, String size) {
        return files.get(storageKey(key, size));
    }

    private Image insert(long product, UUID key, Picture picture, byte[] hash, String altText) {
        List<Image> before = of(product);
        if (before.size() >= MOST) {
            throw new Refusal(409, "too-many-images", MOST);
        }
        long id = database.sql(
                        """
                        insert into product_image (product_id, url, file_key, width, height, sha256, alt_text, is_primary, position)
                        select :product, '/api/v1/product-images/' || :key || '/medium', cast(:key as uuid), :width, :height, :hash,
                          coalesce(:alt, left(name, 200)), :primary, :position
                        from product where id = :product returning id""")
                .param("product", product)
                .param("key", key.toString())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("hash", hash)
                .param("alt", altText)
                .param("primary", before.isEmpty())
                .param(
                        "position",
                        1 + before.stream().mapToInt(Image::position).max().orElse(0))
                .query(Long.class)
                .single();
        Image added = one(product, id);
        activity.record("product.image_added", "product", Long.toString(product), null, added);
        return added;
    }

    private Optional<Image> withHash(long product, byte[] hash) {
        return database.sql(READ + " where product_id = :product and sha256 = :hash")
                .param("product", product)
                .param("hash", hash)
                .query(Image.class)
                .optional();
    }

    private Image one(long product, long image) {
        return database.sql(READ + " where product_id = :product and id = :image")
                .param("product", product)
                .param("image", image)
                .query(Image.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private void makePrimary(long product, long image) {
        database.sql("update product_image set is_primary = false where product_id = :product and is_primary")
                .param("product", product)
                .update();
        database.sql("update product_image set is_primary = true where id = :image")
                .param("image", image)
                .update();
    }

    private void mustKeep(long product, Caller caller) {
        checkKeeper("select vendor_id from product where id = :product", product, caller);
    }

    private void lock(long product, Caller caller) {
        checkKeeper("select vendor_id from product where id = :product for update", product, caller);
    }

    private void checkKeeper(String sql, long product, Caller caller) {
        if (!caller.handles(Caller.Duty.MODERATION) && caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        boolean keeps = database.sql(sql)
                .param("product", product)
                .query(Long.class)
                .optional()
                .filter(vendor -> caller.handles(Caller.Duty.MODERATION) || vendor.equals(caller.vendorId()))
                .isPresent();
        if (!keeps) {
            throw Refusal.notFound();
        }
    }

    private void removeFilesAfterCommit(UUID key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                removeFiles(key);
            }
        });
    }

    private void removeFiles(UUID key) {
        for (Picture.Size size : Picture.Size.values()) {
            files.remove(storageKey(key, size.word()));
        }
    }

    private static String storageKey(UUID key, String size) {
        return "product-images/" + key + "/" + size;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
