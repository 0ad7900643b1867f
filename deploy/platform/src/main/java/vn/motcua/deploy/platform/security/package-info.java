/// Who calls, in which role, and which offices they may see and touch.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.security;
