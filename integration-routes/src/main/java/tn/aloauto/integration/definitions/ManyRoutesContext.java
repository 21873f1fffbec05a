package tn.aloauto.integration.definitions;

import org.apache.camel.CamelContext;
import org.apache.camel.ContextEvents;
import org.apache.camel.spi.StartupConditionStrategy;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.CamelConfigurationProperties;
import org.apache.camel.spring.boot.CamelSpringBootApplicationController;
import org.apache.camel.spring.boot.SpringBootCamelContext;
import org.apache.camel.spring.spi.CamelBeanPostProcessor;
import org.apache.camel.support.ResetableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The route engine of an application that adds routes one by one. Before it adds one, Camel removes the route of that name, and to do
 * so it gathers the endpoints of all routes there are, also when none has the name: a thousand routes would be walked a thousand times.
 */
final class ManyRoutesContext extends SpringBootCamelContext {

    private ManyRoutesContext(
            ApplicationContext application, boolean warns, CamelSpringBootApplicationController controller) {
        super(application, warns, controller);
    }

    @Override
    public boolean removeRoute(String routeId) throws Exception {
        return getRouteServices().containsKey(routeId) && super.removeRoute(routeId);
    }

    /** Sets it up word for word as Camel's own auto-configuration does with its context. */
    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean(destroyMethod = "")
        CamelContext camelContext(
                ApplicationContext application,
                CamelConfigurationProperties settings,
                CamelBeanPostProcessor beans,
                StartupConditionStrategy startup)
                throws Exception {
            ResetableClock clock = new ResetableClock();
            CamelSpringBootApplicationController controller = new CamelSpringBootApplicationController(application);
            CamelContext camel =
                    new ManyRoutesContext(application, settings.getMain().isWarnOnEarlyShutdown(), controller);
            camel.getClock().add(ContextEvents.BOOT, clock);
            controller.setCamelContext(camel);
            beans.setCamelContext(camel);
            camel.getCamelContextExtension().addContextPlugin(CamelBeanPostProcessor.class, beans);
            camel.getCamelContextExtension().addContextPlugin(StartupConditionStrategy.class, startup);
            return CamelAutoConfiguration.doConfigureCamelContext(application, camel, settings, controller);
        }
    }
}
