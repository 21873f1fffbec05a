package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Pictures of products, from the camera to the list (B-028, B-036, B-144, B-155). */
@MarketplaceTest
class ProductImagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private String images;

    @BeforeEach
    void putAPartOnTheShelf() {
        vendor = people.vendor();
        images = "/api/v1/products/" + Shelf.part(vendor).fedBy("pieces-photo").put() + "/images";
    }

    private HttpResponse<byte[]> hand(TestAccounts.Person who, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../disque.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(shop.address() + images))
                        .header("Authorization", "Bearer " + who.token())
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode added(byte[] file) throws Exception {
        HttpResponse<byte[]> answer = hand(vendor, file);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<byte[]> fetched(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(shop.address() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Left half red, right half blue. */
    private static byte[] photo(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** The camera was held upright (orientation 6), knew where it was, and somebody hid a page behind the pixels. */
    private static byte[] fromACamera(byte[] jpeg) throws IOException {
        ByteBuffer exif = ByteBuffer.allocate(60);
        exif.putShort((short) 0xffe1).putShort((short) 58).put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0);
        exif.put("GPS 36.8065N".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(exif.array());
        file.write(jpeg, 2, jpeg.length - 2);
        file.write("<script>alert(1)</script>PK\003\004".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Test
    @DisplayName("B-036: a photo is drawn anew in three sizes, upright, and nothing but its pixels is kept")
    void areDrawnAnew() throws Exception {
        JsonNode image = added(fromACamera(photo(2000, 1000, "jpeg")));

        assertThat(image.get("width").asInt()).isEqualTo(800);
        assertThat(image.get("height").asInt()).isEqualTo(1600);
        for (String address : List.of("small_url", "url", "large_url")) {
            HttpResponse<byte[]> file = fetched(image.get(address).asText());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(new String(file.body(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("GPS")
                    .doesNotContain("script");
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file.body()));
            assertThat(seen.getHeight()).isEqualTo(2 * seen.getWidth());
            // turned to the right, the left half is above
            assertThat(new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 8)).getRed())
                    .isGreaterThan(200);
            assertThat(new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() * 7 / 8)).getBlue())
                    .isGreaterThan(200);
        }
    }

    @Test
    @DisplayName("B-155: a picture is kept by every cache for ever, and asked for again costs nothing")
    void areCached() throws Exception {
        String address = added(photo(40, 30, "png")).get("url").asText();
        HttpResponse<byte[]> file = fetched(address);

        assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/jpeg");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shop.with("If-None-Match", file.headers().firstValue("ETag").orElseThrow())
                        .get(address)
                        .status())
                .isEqualTo(304);
        assertThat(fetched(address.replaceAll("[0-9a-f]{8}-", "00000000-")).statusCode())
                .isEqualTo(404);
        assertThat(fetched("/api/v1/product-images/..%2f..%2fjwt-key.pem/small").statusCode())
                .isIn(400, 404);
    }

    @Test
    @DisplayName("B-028: one picture is the main one, whatever is added, ordered, chosen or taken away")
    void oneIsTheMainOne() throws Exception {
        ShopClient keeper = shop.as(vendor);
        long first = added(photo(40, 30, "png")).get("id").asLong();
        long second = added(photo(41, 30, "png")).get("id").asLong();
        long third = added(photo(42, 30, "jpeg")).get("id").asLong();
        assertThat(added(photo(41, 30, "png")).get("id").asLong()).isEqualTo(second);
        assertThat(ids()).containsExactly(first, second, third);

        Purchase.ok(keeper.put(images, Map.of("images", List.of(third, first, second))));
        assertThat(ids()).containsExactly(third, first, second);
        Purchase.ok(keeper.patch(images + "/" + second, Map.of("is_primary", true, "alt_text", "de face")));
        assertThat(ids()).containsExactly(second, third, first);
        assertThat(keeper.delete(images + "/" + second).status()).isEqualTo(204);
        assertThat(ids()).containsExactly(third, first);
        assertThat(primaries()).isEqualTo(1);

        JsonNode card = shop.get(images.replace("/images", "")).json();
        assertThat(card.at("/images/0/small_url").asText()).endsWith("/small");
        assertThat(card.at("/images/0/alt_text").asText()).startsWith("Plaquettes de frein");
        assertThat(keeper.put(images, Map.of("images", List.of(third))).status())
                .isEqualTo(400);
        assertThat(keeper.put(images, Map.of("images", List.of(third, third))).status())
                .isEqualTo(400);
    }

    private List<Long> ids() {
        return shop.get(images).json().findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    private int primaries() {
        return shop.get(images).json().findValues("is_primary").stream()
                .mapToInt(main -> main.asBoolean() ? 1 : 0)
                .sum();
    }

    @Test
    @DisplayName("Pictures belong to their product's vendor; moderators keep all")
    void belongToTheVendor() throws Exception {
        byte[] photo = photo(40, 30, "png");
        assertThat(hand(people.vendor(), photo).statusCode()).isEqualTo(404);
        assertThat(hand(people.buyer(), photo).statusCode()).isEqualTo(403);
        assertThat(hand(people.admin(), photo).statusCode()).isEqualTo(201);
        String one = images + "/" + ids().get(0);
        ShopClient other = shop.as(people.vendor());
        assertThat(other.delete(one).status()).isEqualTo(404);
        assertThat(other.patch(one, Map.of("is_primary", true)).status()).isEqualTo(404);
        assertThat(other.put(images, Map.of("images", ids())).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("B-144: a file is what its bytes say; bombs, cut photos and other formats are refused in words")
    void refuseWhatIsNoPhoto() throws Exception {
        byte[] bomb = photo(10, 10, "png");
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        byte[] whole = photo(400, 300, "jpeg");
        byte[] cut = java.util.Arrays.copyOf(photo(40, 30, "png"), 60);
        for (byte[] file : List.of(
                bomb,
                cut,
                "GIF89a and then some".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7 no photo".getBytes(StandardCharsets.UTF_8),
                "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                java.util.Arrays.copyOf(whole, 30))) {
            HttpResponse<byte[]> refused = hand(vendor, file);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("\"field\":\"file\"");
        }
        assertThat(ids()).isEmpty();
    }
}
