package tn.aloauto.marketplace.storage.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder on a disk that is backed up, shared by all instances */
@ConfigurationProperties("aloauto.files")
record StorageSettings(Path folder) {}
