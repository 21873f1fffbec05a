package tn.aloauto.marketplace.content.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.content.internal.Banners;
import tn.aloauto.marketplace.content.internal.ContactMessages;
import tn.aloauto.marketplace.content.internal.Pages;
import tn.aloauto.marketplace.content.internal.Questions;

/** What the shop says to everybody, in the language asked for; kept by browsers for five minutes. */
@RestController
@RequestMapping("/api/v1/content")
@Tag(name = "content")
class ContentController {

    private final Pages pages;
    private final Banners banners;
    private final Questions questions;
    private final ContactMessages messages;

    ContentController(Pages pages, Banners banners, Questions questions, ContactMessages messages) {
        this.pages = pages;
        this.banners = banners;
        this.questions = questions;
        this.messages = messages;
    }

    record BannerView(UUID id, String text, String link, Instant endsAt) {}

    record QuestionView(UUID id, String question, String answer) {}

    record ContactRequest(
            @NotBlank @Size(max = 160) @Pattern(regexp = "\\P{Cntrl}*") String name,
            @NotBlank @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Size(max = 254) String email,
            @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String subject,
            @NotBlank @Size(max = 5000) String message) {}

    @GetMapping("/pages")
    @Operation(summary = "The pages of the shop, legal ones among them")
    ResponseEntity<List<Pages.Heading>> pages(Locale language) {
        return kept(language, pages.list(language));
    }

    @GetMapping("/pages/{slug}")
    @Operation(summary = "One page, in the version in force or an older one")
    ResponseEntity<Pages.Page> page(
            @PathVariable String slug, @RequestParam(required = false) Integer version, Locale language) {
        return kept(language, pages.find(slug, version, language));
    }

    @GetMapping("/banners")
    @Operation(summary = "What stands at the top of the shop now")
    ResponseEntity<List<BannerView>> banners(Locale language) {
        return kept(
                language,
                banners.shown().stream()
                        .map(banner ->
                                new BannerView(banner.id(), banner.text().in(language), banner.link(), banner.endsAt()))
                        .toList());
    }

    @GetMapping("/questions")
    @Operation(summary = "What is often asked, and the answers")
    ResponseEntity<List<QuestionView>> questions(Locale language) {
        return kept(
                language,
                questions.all().stream()
                        .map(question -> new QuestionView(
                                question.id(),
                                question.question().in(language),
                                question.answer().in(language)))
                        .toList());
    }

    @PostMapping("/contact-messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Writes to the shop without an account")
    void contact(@Valid @RequestBody ContactRequest request, Locale language) {
        messages.receive(
                new ContactMessages.Letter(
                        request.name(), request.email().strip(), request.phone(), request.subject(), request.message()),
                language);
    }

    private static <T> ResponseEntity<T> kept(Locale language, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
