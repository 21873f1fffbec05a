package tn.aloauto.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tn.aloauto.localdatabase.LocalDatabase;

/** What the files of the deployment promise: encryption, logs that end, figures that are drawn. */
class DeploymentPromisesTests {

    private static final Path ROOT = LocalDatabase.projectRoot();

    @Test
    @DisplayName("A-103, A-156: plain HTTP leads to HTTPS, TLS is 1.2 or later, and browsers are told to remember")
    void everythingIsEncrypted() throws IOException {
        String nginx = Files.readString(ROOT.resolve("deploy/nginx/aloauto.conf"));
        String plain = nginx.substring(nginx.indexOf("listen 80"), nginx.indexOf("listen 443"));

        assertThat(plain).contains("return 301 https://$host$request_uri;").doesNotContain("proxy_pass");
        assertThat(nginx)
                .contains("ssl_protocols TLSv1.2 TLSv1.3;", "Strict-Transport-Security \"max-age=31536000")
                .doesNotContain("TLSv1 ", "TLSv1.1", "SSLv3");
        assertThat(service("marketplace-api")).doesNotContainKey("ports");
        assertThat(service("postgres")).doesNotContainKey("ports");
    }

    @Test
    @DisplayName("B-211: no container's log grows without end")
    void everyLogIsRotated() throws IOException {
        assertThat(services()).allSatisfy((name, service) -> {
            Map<String, Object> logging = map(service.get("logging"));
            assertThat(logging).as(name).isNotNull();
            assertThat(map(logging.get("options"))).as(name).containsKeys("max-size", "max-file");
        });
    }

    @ParameterizedTest
    @DisplayName("B-211, N-024: in production a line of the log is JSON with its level, to be shipped as it is")
    @ValueSource(strings = {"marketplace-api", "integration-routes"})
    void logsAreStructured(String application) throws IOException {
        assertThat(Files.readString(ROOT.resolve("%1$s/src/main/resources/%1$s.yml".formatted(application))))
                .contains("logging.structured.format.console: ecs");
    }

    @Test
    @DisplayName("N-049: both applications are scraped, watched and drawn")
    void figuresAreDrawn() throws IOException {
        Map<String, Object> prometheus =
                new Yaml().load(Files.readString(ROOT.resolve("deploy/prometheus/prometheus.yml")));
        assertThat((List<?>) prometheus.get("scrape_configs"))
                .extracting(job -> map(job).get("job_name"))
                .contains("marketplace-api", "integration-routes");
        assertThat((List<?>) prometheus.get("rule_files")).hasSize(1);
        JsonNode dashboard = new ObjectMapper()
                .readTree(ROOT.resolve("deploy/grafana/dashboards/aloauto.json").toFile());
        assertThat(dashboard.get("panels")).hasSizeGreaterThan(5).allSatisfy(panel -> {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.at("/targets/0/expr").asText()).isNotBlank();
        });
    }

    private static Map<String, Object> service(String name) throws IOException {
        return services().get(name);
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        return compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
