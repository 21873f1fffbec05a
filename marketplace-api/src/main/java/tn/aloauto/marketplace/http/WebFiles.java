package tn.aloauto.marketplace.http;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/** The files of the web client, read once: an address is looked up among them and can lead nowhere else. */
@Component
final class WebFiles {

    /** Files below it are named by their content and never change. */
    static final String ASSETS = "/assets/";

    private static final String FOLDER = "static-web/";
    private static final String INDEX = "/index.html";

    private final Map<String, WebFile> files = new HashMap<>();

    /** @param etag weak, because the server may compress what it stands for */
    record WebFile(byte[] content, String type, String etag, String cacheControl) {}

    WebFiles(ResourcePatternResolver classPath) throws IOException {
        for (Resource resource : classPath.getResources("classpath*:" + FOLDER + "**")) {
            if (resource.isReadable() && resource.getFilename() != null) {
                String address = addressOf(resource);
                files.putIfAbsent(address, read(address, resource));
            }
        }
        if (!files.containsKey(INDEX)) {
            files.put(INDEX, read(INDEX, new ClassPathResource("http/no-web-client.html")));
        }
        files.put("/", index());
    }

    Optional<WebFile> at(String address) {
        return Optional.ofNullable(files.get(address));
    }

    WebFile index() {
        return files.get(INDEX);
    }

    private static String addressOf(Resource resource) throws IOException {
        String place = resource.getURL().toString();
        return "/" + place.substring(place.lastIndexOf(FOLDER) + FOLDER.length());
    }

    private static WebFile read(String address, Resource resource) throws IOException {
        byte[] content = resource.getContentAsByteArray();
        return new WebFile(
                content,
                MediaTypeFactory.getMediaType(address)
                        .orElse(MediaType.APPLICATION_OCTET_STREAM)
                        .toString(),
                etag(content),
                address.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache");
    }

    /** A file that is made at the moment it is asked for. */
    static WebFile made(byte[] content, String type) {
        return new WebFile(content, type, etag(content), "no-cache");
    }

    private static String etag(byte[] content) {
        return "W/\"" + HexFormat.of().formatHex(sha256(content), 0, 16) + "\"";
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
