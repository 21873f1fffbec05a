package tn.aloauto.marketplace.syncview.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long the console waits for the route engine: for an answer, and for one to a file. */
@ConfigurationProperties("aloauto.integration")
record EngineSettings(@DefaultValue("10s") Duration timeout, @DefaultValue("120s") Duration uploadTimeout) {}
