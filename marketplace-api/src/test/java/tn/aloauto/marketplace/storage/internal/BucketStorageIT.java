package tn.aloauto.marketplace.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The same files in a bucket of a real S3 server (B-077, N-041, A-098). */
class BucketStorageIT {

    private static LocalS3 server;
    private static StorageSettings.S3 settings;

    @BeforeAll
    static void openABucket() {
        server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        settings = new StorageSettings.S3(endpoint, "pictures", "us-east-1", "it", "it-secret");
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("it", "it-secret")))
                .build()) {
            s3.createBucket(request -> request.bucket("pictures"));
        }
    }

    @AfterAll
    static void close() {
        server.shutdown();
    }

    @Test
    @DisplayName("B-077: keeps, replaces and removes; what is gone is said to be gone")
    void keepsReplacesAndRemoves() {
        try (BucketStorage files = new BucketStorage(settings)) {
            files.put("product-images/a/small", new byte[] {1});
            files.put("product-images/a/small", new byte[] {2, 3});

            assertThat(files.get("product-images/a/small")).containsExactly(2, 3);
            files.remove("product-images/a/small");
            files.remove("product-images/a/small");
            assertThatThrownBy(() -> files.get("product-images/a/small")).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> files.put("../outside", new byte[] {1}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isTakenWhenItIsNamedAndTheFolderOtherwise() {
        StorageChoice choice = new StorageChoice();

        assertThat(choice.files(new StorageSettings(java.nio.file.Path.of("x"), settings)))
                .isInstanceOf(BucketStorage.class);
        assertThat(choice.files(new StorageSettings(java.nio.file.Path.of("x"), StorageSettings.S3.NONE)))
                .isInstanceOf(FolderStorage.class);
    }
}
