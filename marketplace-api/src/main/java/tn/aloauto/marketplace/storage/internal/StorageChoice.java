package tn.aloauto.marketplace.storage.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tn.aloauto.marketplace.storage.FileStorage;

/** A bucket when one is named, else the folder. */
@Configuration(proxyBeanMethods = false)
class StorageChoice {

    @Bean
    FileStorage files(StorageSettings settings) {
        return settings.s3().isNamed() ? new BucketStorage(settings.s3()) : new FolderStorage(settings);
    }
}
