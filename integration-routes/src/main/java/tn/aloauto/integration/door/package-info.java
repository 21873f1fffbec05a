/** The internal door: what the shop asks the route engine over HTTP, on loopback or a private network, with a token. */
package tn.aloauto.integration.door;
