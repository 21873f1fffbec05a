package tn.aloauto.integration.door;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may come in and with how much.
 *
 * @param token the shop's key; without one the door stays shut
 */
@ConfigurationProperties("aloauto.door")
record DoorSettings(@DefaultValue("") String token, Path dataDir, @DefaultValue("200MB") DataSize maxFileSize) {

    Path arriving() {
        return dataDir.toAbsolutePath().normalize().resolve("door-arriving");
    }
}
