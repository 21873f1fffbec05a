package tn.aloauto.marketplace.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.notifications.internal.NotificationSettings;
import tn.aloauto.marketplace.shared.Caller;

/** Of what the caller wants mails. */
@RestController
@RequestMapping("/api/v1/users/me/notification-settings")
@Tag(name = "notifications")
class NotificationSettingsController {

    private final NotificationSettings settings;

    NotificationSettingsController(NotificationSettings settings) {
        this.settings = settings;
    }

    /** @param whatsapp whether orders to deliver are told by WhatsApp too, at the telephone number of the account */
    record SettingsView(List<NotificationSettings.Setting> topics, boolean whatsapp) {}

    /**
     * @param mail topic to wish, e.g. {@code {"orders": false}}; topics that are not named stay as they are
     * @param whatsapp null leaves it as it is
     */
    record SettingsRequest(@Size(max = 20) Map<@Size(max = 40) String, @NotNull Boolean> mail, Boolean whatsapp) {}

    @GetMapping
    @Operation(summary = "Topics and whether the caller gets mails of them")
    SettingsView of(Caller caller) {
        return new SettingsView(settings.of(caller.id()), settings.wantsWhatsApp(caller.id()));
    }

    @PatchMapping
    @Operation(summary = "Switches mails of some topics on or off")
    SettingsView change(Caller caller, @Valid @RequestBody SettingsRequest request) {
        Map<String, Boolean> mail = request.mail() == null ? Map.of() : request.mail();
        List<NotificationSettings.Setting> topics = settings.change(caller, mail, request.whatsapp());
        return new SettingsView(topics, settings.wantsWhatsApp(caller.id()));
    }
}
