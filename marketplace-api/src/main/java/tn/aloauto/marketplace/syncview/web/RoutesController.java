package tn.aloauto.marketplace.syncview.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** For admins: the routes as they run now, refused ones with line and reason; run one now, stop it, start it again. */
@RestController
@RequestMapping("/api/v1/integrations/routes")
class RoutesController {

    private final Engine engine;
    private final ActivityLog activity;

    RoutesController(Engine engine, ActivityLog activity) {
        this.engine = engine;
        this.activity = activity;
    }

    @GetMapping
    PageOf<EngineAnswers.RouteView> routes(Caller caller, PageRequest page) {
        Sight.adminsOnly(caller);
        List<EngineAnswers.RouteView> all = engine.routes();
        return page.page(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    /** The flow runs as soon as an engine is free; it must have a schedule and not be stopped. */
    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EngineAnswers.RouteDecision run(Caller caller, @PathVariable String id) {
        return decide(caller, id, "run", "route.run");
    }

    /** What is under way ends first. The route stays stopped, over edits and restarts, until it is started. */
    @PostMapping("/{id}/stop")
    EngineAnswers.RouteDecision stop(Caller caller, @PathVariable String id) {
        return decide(caller, id, "stop", "route.stopped");
    }

    @PostMapping("/{id}/start")
    EngineAnswers.RouteDecision start(Caller caller, @PathVariable String id) {
        return decide(caller, id, "start", "route.started");
    }

    private EngineAnswers.RouteDecision decide(Caller caller, String id, String decision, String action) {
        Sight.adminsOnly(caller);
        EngineAnswers.RouteDecision decided = engine.decideRoute(id, decision, caller.email());
        activity.record(action, "route", id, Map.of(), Map.of("decision", decision));
        return decided;
    }
}
