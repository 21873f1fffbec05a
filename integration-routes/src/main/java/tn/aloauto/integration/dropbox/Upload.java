package tn.aloauto.integration.dropbox;

import java.nio.file.Path;
import org.apache.sshd.common.AttributeRepository.AttributeKey;

/** An upload under way, kept on its handle: when a client vanishes the session no longer knows who it was. */
record Upload(Path file, VendorAccount account, String address) {

    static final AttributeKey<Upload> OF_HANDLE = new AttributeKey<>();
}
