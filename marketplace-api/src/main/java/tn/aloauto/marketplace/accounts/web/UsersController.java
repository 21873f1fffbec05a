package tn.aloauto.marketplace.accounts.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.AddressBook;
import tn.aloauto.marketplace.accounts.AddressView;
import tn.aloauto.marketplace.accounts.internal.UserView;
import tn.aloauto.marketplace.accounts.internal.Users;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** One's own account; all accounts for admins. */
@RestController
@RequestMapping("/api/v1/users")
class UsersController {

    private final Users users;
    private final AddressBook addresses;

    UsersController(Users users, AddressBook addresses) {
        this.users = users;
        this.addresses = addresses;
    }

    record ProfileView(@JsonUnwrapped UserView user, List<AddressView> addresses) {}

    record ProfileRequest(
            @Size(min = 1, max = 80) @Pattern(regexp = "(?U)(?=.*\\S)\\P{Cntrl}*") String firstName,
            @Size(min = 1, max = 80) @Pattern(regexp = "(?U)(?=.*\\S)\\P{Cntrl}*") String lastName,
            @Size(max = 40) String phone,
            @Pattern(regexp = "fr|ar|en") String locale) {}

    @GetMapping
    PageOf<UserView> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) String role,
            @RequestParam(name = "is_active", required = false) Boolean isActive,
            @RequestParam(required = false) String search) {
        return users.list(caller, new Users.Filter(role, isActive, search), page);
    }

    @GetMapping("/me")
    ProfileView me(Caller caller) {
        return profile(users.visibleTo(caller, caller.id()));
    }

    @PatchMapping("/me")
    ProfileView changeMe(Caller caller, @Valid @RequestBody ProfileRequest request) {
        return change(caller, caller.id(), request);
    }

    @GetMapping("/{id}")
    ProfileView one(Caller caller, @PathVariable UUID id) {
        return profile(users.visibleTo(caller, id));
    }

    @PatchMapping("/{id}")
    ProfileView changeOne(Caller caller, @PathVariable UUID id, @Valid @RequestBody ProfileRequest request) {
        return change(caller, id, request);
    }

    private ProfileView change(Caller caller, UUID id, ProfileRequest request) {
        return profile(
                users.change(caller, id, request.firstName(), request.lastName(), request.phone(), request.locale()));
    }

    private ProfileView profile(UserView user) {
        return new ProfileView(user, addresses.of(user.id()));
    }
}
