/** An ERP with an ordinary HTTP interface: articles in pages of every style, orders under idempotency keys, two ways to sign in. */
package tn.aloauto.simulators.rest;
