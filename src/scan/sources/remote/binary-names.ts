const endings =
  /\.(?:7z|aac|avi|avif|bin|bmp|bz2|class|dll|dmg|doc|docx|dylib|eot|exe|flac|gif|gz|heic|ico|jar|jpe?g|lib|mov|mp3|mp4|mpe?g|o|obj|ogg|otf|pdf|png|ppt|pptx|psd|pyc|rar|so|tar|tgz|tiff?|ttf|wasm|wav|webm|webp|woff2?|xls|xlsx|xz|zip|zst)$/i;

/** Whether a file is no text by its name: what GitHub calls binary, too, need not be read to know it. */
export function hasBinaryName(path: string): boolean {
  return endings.test(path);
}
