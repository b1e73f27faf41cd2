// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/call_filter.hpp"

#include "common/sanitized.hpp"

#include <algorithm>
#include <array>
#include <sys/syscall.h>

namespace lacuna::call_filter {

namespace {

/// A sanitizer's search for leaks runs in a process of its own, which traces this one.
constexpr Ruling unless_sanitized = is_sanitized ? Ruling::allowed : Ruling::refused;
constexpr Ruling clone_ruling = is_sanitized ? Ruling::allowed : Ruling::threads_only;

// Newer architectures never had the older calls. Neighbours in number cost nothing more.
constexpr std::array table{
    // Other machines, and other processes of this one.
    Rule{SYS_socket, Ruling::refused},
    Rule{SYS_socketpair, Ruling::refused},
    Rule{SYS_bind, Ruling::refused},
    Rule{SYS_listen, Ruling::refused},
    Rule{SYS_accept, Ruling::refused},
    Rule{SYS_accept4, Ruling::refused},
    Rule{SYS_connect, Ruling::refused},
    Rule{SYS_sendto, Ruling::refused},
    Rule{SYS_recvfrom, Ruling::refused},
    Rule{SYS_sendmsg, Ruling::refused},
    Rule{SYS_recvmsg, Ruling::refused},
    Rule{SYS_sendmmsg, Ruling::refused},
    Rule{SYS_recvmmsg, Ruling::refused},
    Rule{SYS_shutdown, Ruling::refused},
    Rule{SYS_getsockname, Ruling::refused},
    Rule{SYS_getpeername, Ruling::refused},
    Rule{SYS_setsockopt, Ruling::refused},
    Rule{SYS_getsockopt, Ruling::refused},
    Rule{SYS_ptrace, unless_sanitized},
    Rule{SYS_process_vm_readv, Ruling::refused},
    Rule{SYS_process_vm_writev, Ruling::refused},
    Rule{SYS_process_madvise, Ruling::refused},
    Rule{SYS_pidfd_getfd, Ruling::refused},
    Rule{SYS_kcmp, Ruling::refused},
    Rule{SYS_ioctl, Ruling::no_input},
    // Programs and processes.
    Rule{SYS_execve, Ruling::refused},
    Rule{SYS_execveat, Ruling::restart_only},
    Rule{SYS_clone, clone_ruling, Purpose::processes},
    Rule{SYS_clone3, Ruling::unknown, Purpose::processes}, // Its flags are out of a filter's sight.
#ifdef SYS_fork
    Rule{SYS_fork, Ruling::refused, Purpose::processes},
    Rule{SYS_vfork, Ruling::refused, Purpose::processes},
#endif
    // Parts of the kernel that attackers like and nobody here needs.
    Rule{SYS_io_uring_setup, Ruling::refused},
    Rule{SYS_io_uring_enter, Ruling::refused},
    Rule{SYS_io_uring_register, Ruling::refused},
    Rule{SYS_bpf, Ruling::refused},
    Rule{SYS_userfaultfd, Ruling::refused},
    Rule{SYS_perf_event_open, Ruling::refused},
    Rule{SYS_add_key, Ruling::refused},
    Rule{SYS_request_key, Ruling::refused},
    Rule{SYS_keyctl, Ruling::refused},
    Rule{SYS_fanotify_init, Ruling::refused},
    Rule{SYS_fanotify_mark, Ruling::refused},
    Rule{SYS_name_to_handle_at, Ruling::refused},
    Rule{SYS_open_by_handle_at, Ruling::refused},
#ifdef SYS_modify_ldt
    Rule{SYS_modify_ldt, Ruling::refused},
    Rule{SYS_iopl, Ruling::refused},
    Rule{SYS_ioperm, Ruling::refused},
#endif
    // The administration of the system.
    Rule{SYS_mount, Ruling::refused},
    Rule{SYS_umount2, Ruling::refused},
    Rule{SYS_pivot_root, Ruling::refused},
    Rule{SYS_chroot, Ruling::refused},
    Rule{SYS_open_tree, Ruling::refused},
    Rule{SYS_move_mount, Ruling::refused},
    Rule{SYS_fsopen, Ruling::refused},
    Rule{SYS_fsconfig, Ruling::refused},
    Rule{SYS_fsmount, Ruling::refused},
    Rule{SYS_fspick, Ruling::refused},
    Rule{SYS_mount_setattr, Ruling::refused},
    Rule{SYS_unshare, Ruling::refused},
    Rule{SYS_setns, Ruling::refused},
    Rule{SYS_kexec_load, Ruling::refused},
#ifdef SYS_kexec_file_load
    Rule{SYS_kexec_file_load, Ruling::refused},
#endif
    Rule{SYS_init_module, Ruling::refused},
    Rule{SYS_finit_module, Ruling::refused},
    Rule{SYS_delete_module, Ruling::refused},
#ifdef SYS_create_module
    Rule{SYS_create_module, Ruling::refused},
    Rule{SYS_get_kernel_syms, Ruling::refused},
    Rule{SYS_query_module, Ruling::refused},
#endif
    Rule{SYS_nfsservctl, Ruling::refused},
    Rule{SYS_reboot, Ruling::refused},
    Rule{SYS_swapon, Ruling::refused},
    Rule{SYS_swapoff, Ruling::refused},
    Rule{SYS_acct, Ruling::refused},
    Rule{SYS_quotactl, Ruling::refused},
    Rule{SYS_settimeofday, Ruling::refused},
    Rule{SYS_clock_settime, Ruling::refused},
    Rule{SYS_adjtimex, Ruling::refused},
    Rule{SYS_clock_adjtime, Ruling::refused},
    Rule{SYS_sethostname, Ruling::refused},
    Rule{SYS_setdomainname, Ruling::refused},
    // Changes of files that Landlock does not know, or not in each version.
    Rule{SYS_fchmod, Ruling::refused, Purpose::changes},
    Rule{SYS_fchmodat, Ruling::refused, Purpose::changes},
    Rule{SYS_fchown, Ruling::refused, Purpose::changes},
    Rule{SYS_fchownat, Ruling::refused, Purpose::changes},
    Rule{SYS_setxattr, Ruling::refused, Purpose::changes},
    Rule{SYS_lsetxattr, Ruling::refused, Purpose::changes},
    Rule{SYS_fsetxattr, Ruling::refused, Purpose::changes},
    Rule{SYS_removexattr, Ruling::refused, Purpose::changes},
    Rule{SYS_lremovexattr, Ruling::refused, Purpose::changes},
    Rule{SYS_fremovexattr, Ruling::refused, Purpose::changes},
    Rule{SYS_truncate, Ruling::refused, Purpose::changes},
    Rule{SYS_ftruncate, Ruling::refused, Purpose::changes},
    Rule{SYS_fallocate, Ruling::refused, Purpose::changes},
    Rule{SYS_utimensat, Ruling::refused, Purpose::changes},
    Rule{SYS_mkdirat, Ruling::refused, Purpose::changes},
    Rule{SYS_mknodat, Ruling::refused, Purpose::changes},
    Rule{SYS_unlinkat, Ruling::refused, Purpose::changes},
    Rule{SYS_symlinkat, Ruling::refused, Purpose::changes},
    Rule{SYS_linkat, Ruling::refused, Purpose::changes},
    Rule{SYS_renameat2, Ruling::refused, Purpose::changes},
#ifdef SYS_renameat
    Rule{SYS_renameat, Ruling::refused, Purpose::changes},
#endif
#ifdef SYS_rename
    Rule{SYS_chmod, Ruling::refused, Purpose::changes},
    Rule{SYS_chown, Ruling::refused, Purpose::changes},
    Rule{SYS_lchown, Ruling::refused, Purpose::changes},
    Rule{SYS_utime, Ruling::refused, Purpose::changes},
    Rule{SYS_utimes, Ruling::refused, Purpose::changes},
    Rule{SYS_futimesat, Ruling::refused, Purpose::changes},
    Rule{SYS_mkdir, Ruling::refused, Purpose::changes},
    Rule{SYS_mknod, Ruling::refused, Purpose::changes},
    Rule{SYS_rmdir, Ruling::refused, Purpose::changes},
    Rule{SYS_unlink, Ruling::refused, Purpose::changes},
    Rule{SYS_symlink, Ruling::refused, Purpose::changes},
    Rule{SYS_link, Ruling::refused, Purpose::changes},
    Rule{SYS_rename, Ruling::refused, Purpose::changes},
    Rule{SYS_creat, Ruling::refused, Purpose::changes},
#endif
};

constexpr auto sorted(auto rows) {
    std::sort(rows.begin(), rows.end(),
              [](const Rule& left, const Rule& right) { return left.call < right.call; });
    return rows;
}

constexpr auto by_number = sorted(table);

} // namespace

std::span<const Rule> rules() { return by_number; }

} // namespace lacuna::call_filter
