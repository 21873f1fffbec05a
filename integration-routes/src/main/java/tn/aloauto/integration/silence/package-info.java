/** The silence alarm: when a feed's next file is due, and whether the last one was like those before. */
package tn.aloauto.integration.silence;
