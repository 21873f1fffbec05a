/**
 * Schedules: flows that run by themselves. A row a flow says when the next run is due; the engine that claims the row runs
 * the route {@code direct:run-<stem>} and no other engine does.
 */
package tn.aloauto.integration.schedules;
