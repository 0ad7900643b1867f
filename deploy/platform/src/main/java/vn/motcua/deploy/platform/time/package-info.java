/// The zone in which things are due, and the one clock.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.time;
