package tn.aloauto.marketplace.storage.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import tn.aloauto.marketplace.storage.FileStorage;

/** Keeps files in a bucket of an S3-compatible service; all instances see the same. */
class BucketStorage implements FileStorage, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final S3Client s3;
    private final String bucket;

    BucketStorage(StorageSettings.S3 settings) {
        this.bucket = settings.bucket();
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                // services that are not Amazon's know no newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        this.s3 = client.build();
    }

    @Override
    public void put(String key, byte[] content) {
        String checked = StorageKeys.checked(key);
        try {
            s3.putObject(request -> request.bucket(bucket).key(checked), RequestBody.fromBytes(content));
        } catch (SdkException failure) {
            throw unavailable("kept", key, failure);
        }
    }

    @Override
    public byte[] get(String key) {
        String checked = StorageKeys.checked(key);
        try {
            return s3.getObjectAsBytes(request -> request.bucket(bucket).key(checked))
                    .asByteArray();
        } catch (SdkException failure) {
            throw unavailable("read", key, failure);
        }
    }

    @Override
    public void remove(String key) {
        String checked = StorageKeys.checked(key);
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(checked));
        } catch (SdkException failure) {
            throw unavailable("removed", key, failure);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    private static UncheckedIOException unavailable(String what, String key, SdkException failure) {
        return new UncheckedIOException("The file " + key + " cannot be " + what, new IOException(failure));
    }
}
