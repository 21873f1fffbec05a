package tn.aloauto.marketplace.syncview.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** The declared feeds, and for admins the routes as they run now, refused ones with line and reason. */
@RestController
@RequestMapping("/api/v1/integrations")
class FeedsController {

    private final FileUploads files;
    private final Engine engine;

    FeedsController(FileUploads files, Engine engine) {
        this.files = files;
        this.engine = engine;
    }

    @GetMapping("/feeds")
    PageOf<FileUploads.FeedView> feeds(Caller caller, PageRequest page) {
        return files.feeds(Sight.of(caller), page);
    }

    @GetMapping("/routes")
    PageOf<EngineAnswers.RouteView> routes(Caller caller, PageRequest page) {
        Sight.adminsOnly(caller);
        List<EngineAnswers.RouteView> all = engine.routes();
        return page.page(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }
}
