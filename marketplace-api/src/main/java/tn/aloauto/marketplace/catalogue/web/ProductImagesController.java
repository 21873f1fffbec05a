package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.catalogue.internal.ProductImages;
import tn.aloauto.marketplace.catalogue.internal.Products;
import tn.aloauto.marketplace.catalogue.internal.Visibility;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.storage.HandedIn;

/** Pictures of products over HTTP: seen by everybody, kept by the product's vendor and by the staff that moderates. */
@RestController
@Tag(name = "products")
class ProductImagesController {

    private static final String IMAGES = "/api/v1/products/{id:[0-9]{1,18}}/images";
    private static final String ONE_IMAGE = IMAGES + "/{image:[0-9]{1,18}}";

    /** A picture under a key never changes: another one gets another key. */
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ProductImages images;
    private final Products products;

    /** What can be said about a picture; null leaves it. */
    record ImageRequest(@Size(max = 200) String altText, Boolean isPrimary) {}

    /** All pictures of a product, the main one first. */
    record ImageOrderRequest(@NotNull @Size(max = 50) List<@NotNull Long> images) {}

    ProductImagesController(ProductImages images, Products products) {
        this.images = images;
        this.products = products;
    }

    @GetMapping(IMAGES)
    @Operation(summary = "The pictures of a product, the main one first")
    List<ProductImages.Image> list(Caller caller, @PathVariable long id, Locale language) {
        if (products.find(Long.toString(id), Visibility.ofOne(caller), language).isEmpty()) {
            throw Refusal.notFound();
        }
        return images.of(id);
    }

    @PostMapping(path = IMAGES, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Adds a picture to an own product: JPEG or PNG, up to 10 MB and 24 megapixels",
            description = "It is drawn anew in three sizes; nothing but pixels is kept. The first one is the main one.")
    ResponseEntity<ProductImages.Image> add(
            Caller caller,
            @PathVariable long id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "alt_text", required = false) @Size(max = 200) String altText)
            throws IOException {
        ProductImages.Image added = images.add(
                id,
                caller,
                HandedIn.looked(file.getOriginalFilename(), file.getBytes()),
                ProductParameters.clean(altText));
        return ResponseEntity.created(URI.create(added.url())).body(added);
    }

    @PatchMapping(ONE_IMAGE)
    @Operation(summary = "Changes what a picture says, or makes it the main one")
    ProductImages.Image change(
            Caller caller, @PathVariable long id, @PathVariable long image, @Valid @RequestBody ImageRequest request) {
        return images.change(
                id,
                image,
                caller,
                ProductParameters.clean(request.altText()),
                Boolean.TRUE.equals(request.isPrimary()));
    }

    @PutMapping(IMAGES)
    @Operation(summary = "Puts the pictures of a product in order; the first becomes the main one")
    List<ProductImages.Image> order(
            Caller caller, @PathVariable long id, @Valid @RequestBody ImageOrderRequest request) {
        return images.order(id, caller, request.images());
    }

    @DeleteMapping(ONE_IMAGE)
    @Operation(summary = "Takes a picture away")
    ResponseEntity<Void> remove(Caller caller, @PathVariable long id, @PathVariable long image) {
        images.remove(id, image, caller);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/api/v1/product-images/{key}/{size:small|medium|large}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "A picture: at most 320, 800 or 1600 pixels on its longer side")
    ResponseEntity<byte[]> content(@PathVariable UUID key, @PathVariable String size) {
        try {
            return ResponseEntity.ok()
                    .cacheControl(FOREVER)
                    .eTag(key + "-" + size)
                    .contentType(MediaType.IMAGE_JPEG)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(images.content(key, size));
        } catch (UncheckedIOException gone) {
            throw Refusal.notFound();
        }
    }
}
