import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Runs a program; answers whether it succeeded. */
function succeeds(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function must(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr?.toString() ?? "cannot run"}`);
}

/** Makes a disk in a file, of as many megabytes, with an empty file system. */
export function makeDisk(image: string, megabytes: number): void {
  must("truncate", "-s", `${megabytes}M`, image);
  must("mkfs.ext4", "-q", "-F", image);
}

/** Mounts it. The system writes nothing of its own accord for five minutes, only what it is told to sync. */
export function mountDisk(image: string, at: string): void {
  mkdirSync(at, { recursive: true });
  must("mount", "-o", "loop,commit=300", image, at);
}

export function unmountDisk(at: string): void {
  must("umount", at);
}

/** What a power cut leaves: the disk's bytes as they are now, without what is still on its way to it. */
export function copyDisk(image: string, copy: string): void {
  must("cp", "--sparse=always", image, copy);
}

/** Whether this machine lets us mount a disk of our own (root, loop devices). */
export function mayMount(folder: string): boolean {
  const [image, at] = [`${folder}/probe.img`, `${folder}/probe`];
  mkdirSync(at, { recursive: true });
  const mounted =
    succeeds("truncate", "-s", "8M", image) &&
    succeeds("mkfs.ext4", "-q", "-F", image) &&
    succeeds("mount", "-o", "loop", image, at);
  return mounted && succeeds("umount", at);
}
