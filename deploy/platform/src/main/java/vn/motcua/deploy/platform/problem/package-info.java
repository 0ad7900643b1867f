/// Problem details (RFC 9457): how every refusal of the house looks to its clients.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.problem;
