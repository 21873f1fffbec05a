/**
 * Reads, checks and (re)loads the text integrators edit: each file is judged before the engine sees it, tried in an
 * engine of its own, then swapped in alone, so that one bad file never stops the others.
 */
package tn.aloauto.integration.definitions;
