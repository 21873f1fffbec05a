package tn.aloauto.marketplace.content.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.content.internal.Banners;
import tn.aloauto.marketplace.content.internal.ContactMessages;
import tn.aloauto.marketplace.content.internal.Pages;
import tn.aloauto.marketplace.content.internal.Questions;
import tn.aloauto.marketplace.content.internal.Wordings;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Where the staff writes what the shop says: moderation the pages, banners and answers, support what visitors wrote. */
@RestController
@RequestMapping("/api/v1/content")
@Tag(name = "content desk")
class ContentDeskController {

    private final Pages pages;
    private final Banners banners;
    private final Questions questions;
    private final ContactMessages messages;

    ContentDeskController(Pages pages, Banners banners, Questions questions, ContactMessages messages) {
        this.pages = pages;
        this.banners = banners;
        this.questions = questions;
        this.messages = messages;
    }

    record TextRequest(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 100_000) String body) {}

    record PublishRequest(
            @NotNull Boolean legal,
            @NotNull @Valid TextRequest fr,
            @NotNull @Valid TextRequest ar,
            @NotNull @Valid TextRequest en) {}

    record BannerRequest(
            @NotNull @Valid Wordings text,
            @Size(max = 300) @Pattern(regexp = "(/|https://).*") String link,
            Instant startsAt,
            Instant endsAt,
            int position) {

        Banners.Banner banner() {
            fits("text", text, 300);
            return new Banners.Banner(null, text, link, startsAt, endsAt, position);
        }
    }

    record QuestionRequest(@NotNull @Valid Wordings question, @NotNull @Valid Wordings answer, int position) {

        Questions.Question wanted() {
            fits("question", question, 300);
            return new Questions.Question(null, question, answer, position);
        }
    }

    @PutMapping("/pages/{slug:[a-z0-9]+(?:-[a-z0-9]+)*}")
    @Operation(summary = "Publishes a new version of a page in all three languages (moderation)")
    Pages.Page publish(
            Caller caller,
            @PathVariable @Size(max = 80) String slug,
            @Valid @RequestBody PublishRequest request,
            Locale language) {
        only(caller, Caller.Duty.MODERATION);
        int version = pages.publish(
                caller,
                slug,
                request.legal(),
                Map.of("fr", text(request.fr()), "ar", text(request.ar()), "en", text(request.en())));
        return pages.find(slug, version, language);
    }

    @GetMapping("/banners/all")
    @Operation(summary = "All banners, past and to come (moderation)")
    List<Banners.Banner> banners(Caller caller) {
        only(caller, Caller.Duty.MODERATION);
        return banners.all();
    }

    @PostMapping("/banners")
    @Operation(summary = "Adds a banner (moderation)")
    ResponseEntity<Banners.Banner> addBanner(Caller caller, @Valid @RequestBody BannerRequest request) {
        only(caller, Caller.Duty.MODERATION);
        Banners.Banner added = banners.add(request.banner());
        return ResponseEntity.created(URI.create("/api/v1/content/banners/" + added.id()))
                .body(added);
    }

    @PutMapping("/banners/{id}")
    @Operation(summary = "Changes a banner (moderation)")
    Banners.Banner changeBanner(Caller caller, @PathVariable UUID id, @Valid @RequestBody BannerRequest request) {
        only(caller, Caller.Duty.MODERATION);
        return banners.change(id, request.banner());
    }

    @DeleteMapping("/banners/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a banner (moderation)")
    void removeBanner(Caller caller, @PathVariable UUID id) {
        only(caller, Caller.Duty.MODERATION);
        banners.remove(id);
    }

    @GetMapping("/questions/all")
    @Operation(summary = "Questions and answers in all languages (moderation)")
    List<Questions.Question> questions(Caller caller) {
        only(caller, Caller.Duty.MODERATION);
        return questions.all();
    }

    @PostMapping("/questions")
    @Operation(summary = "Adds a question and its answer (moderation)")
    ResponseEntity<Questions.Question> addQuestion(Caller caller, @Valid @RequestBody QuestionRequest request) {
        only(caller, Caller.Duty.MODERATION);
        Questions.Question added = questions.add(request.wanted());
        return ResponseEntity.created(URI.create("/api/v1/content/questions/" + added.id()))
                .body(added);
    }

    @PutMapping("/questions/{id}")
    @Operation(summary = "Changes a question and its answer (moderation)")
    Questions.Question changeQuestion(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody QuestionRequest request) {
        only(caller, Caller.Duty.MODERATION);
        return questions.change(id, request.wanted());
    }

    @DeleteMapping("/questions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a question (moderation)")
    void removeQuestion(Caller caller, @PathVariable UUID id) {
        only(caller, Caller.Duty.MODERATION);
        questions.remove(id);
    }

    @GetMapping("/contact-messages")
    @Operation(summary = "What visitors wrote, oldest first (support)")
    PageOf<ContactMessages.Message> messages(
            Caller caller, @RequestParam(defaultValue = "true") boolean waiting, PageRequest page) {
        only(caller, Caller.Duty.SUPPORT);
        return messages.list(waiting, page);
    }

    @PostMapping("/contact-messages/{id}/handled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A message was answered (support)")
    void handled(Caller caller, @PathVariable UUID id) {
        only(caller, Caller.Duty.SUPPORT);
        messages.handled(caller, id);
    }

    private static Pages.Text text(TextRequest request) {
        return new Pages.Text(request.title(), request.body());
    }

    private static void fits(String field, Wordings words, int most) {
        if (words.fr().length() > most
                || words.ar().length() > most
                || words.en().length() > most) {
            throw Refusal.invalid(field, "size", most, 1);
        }
    }

    private static void only(Caller caller, Caller.Duty duty) {
        if (!caller.handles(duty)) {
            throw Refusal.forbidden();
        }
    }
}
