package tn.aloauto.marketplace.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.internal.StaffDesk;
import tn.aloauto.marketplace.accounts.internal.UserView;
import tn.aloauto.marketplace.shared.Caller;

/** What admins decide about an account. */
@RestController
@RequestMapping("/api/v1/users/{id}")
@Tag(name = "staff")
class StaffController {

    private final StaffDesk desk;

    StaffController(StaffDesk desk) {
        this.desk = desk;
    }

    record DutiesRequest(@NotNull @Size(max = 3) Set<Caller.@NotNull Duty> duties) {}

    record ShutOutRequest(@NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/duties")
    @Operation(summary = "Decides what a member of the staff does: moderation, support, finance (admins)")
    UserView assign(Caller caller, @PathVariable UUID id, @Valid @RequestBody DutiesRequest request) {
        return desk.assign(caller, id, request.duties());
    }

    @PostMapping("/deactivate")
    @Operation(summary = "Shuts an account out and ends its sessions at once (admins)")
    UserView shutOut(Caller caller, @PathVariable UUID id, @Valid @RequestBody ShutOutRequest request) {
        return desk.shutOut(caller, id, request.reason());
    }

    @PostMapping("/activate")
    @Operation(summary = "Lets an account in again and unlocks it (admins)")
    UserView letIn(Caller caller, @PathVariable UUID id) {
        return desk.letIn(caller, id);
    }
}
