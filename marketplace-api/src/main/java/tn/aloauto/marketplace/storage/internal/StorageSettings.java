package tn.aloauto.marketplace.storage.internal;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept.
 *
 * @param folder on a disk that is backed up, shared by all instances
 * @param s3 used instead of the folder when it names a bucket
 */
@ConfigurationProperties("aloauto.files")
record StorageSettings(Path folder, @DefaultValue S3 s3) {

    /**
     * A bucket of any S3-compatible service.
     *
     * @param endpoint null for Amazon's own
     */
    record S3(
            URI endpoint,
            @DefaultValue("") String bucket,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {

        static final S3 NONE = new S3(null, "", "us-east-1", "", "");

        boolean isNamed() {
            return !bucket.isBlank();
        }
    }
}
