import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  javascript: {
    path: 'src/vault.js',
    bad: `import { createCipheriv, randomBytes } from 'node:crypto';

const key = 'a key of thirty-two characters!!';

export function seal(text) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
`,
    good: `import { createCipheriv, randomBytes } from 'node:crypto';

const key = Buffer.from(process.env.VAULT_KEY, 'base64');

export function seal(text) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
`,
  },
  typescript: {
    path: 'src/session.ts',
    bad: `import jwt from 'jsonwebtoken';

export const session = (user: { id: string }) =>
  jwt.sign({ sub: user.id }, process.env.SESSION_KEY ?? 'development', { expiresIn: '1h' });
`,
    good: `import jwt from 'jsonwebtoken';

const key = process.env.SESSION_KEY;
if (!key) throw new Error('SESSION_KEY is not set');

export const session = (user: { id: string }) => jwt.sign({ sub: user.id }, key, { expiresIn: '1h' });
`,
  },
  python: {
    path: 'vault.py',
    bad: `from cryptography.fernet import Fernet

box = Fernet(b"only-a-sample-of-a-key-in-base64-of-44-char=")


def seal(text):
    return box.encrypt(text.encode())
`,
    good: `import os

from cryptography.fernet import Fernet

box = Fernet(os.environ["VAULT_KEY"])


def seal(text):
    return box.encrypt(text.encode())
`,
  },
  go: {
    path: 'vault.go',
    bad: `package vault

import "crypto/aes"

func block() (cipher.Block, error) {
	return aes.NewCipher([]byte("a key of sixteen"))
}
`,
    good: `package vault

import (
	"crypto/aes"
	"os"
)

func block() (cipher.Block, error) {
	return aes.NewCipher([]byte(os.Getenv("VAULT_KEY")))
}
`,
  },
  ruby: {
    path: 'lib/vault.rb',
    bad: `require 'openssl'

def seal(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc').encrypt
  cipher.key = 'a key of thirty-two characters!!'
  iv = cipher.random_iv
  iv + cipher.update(text) + cipher.final
end
`,
    good: `require 'openssl'

def seal(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc').encrypt
  cipher.key = ENV.fetch('VAULT_KEY')
  iv = cipher.random_iv
  iv + cipher.update(text) + cipher.final
end
`,
  },
  php: {
    path: 'src/Vault.php',
    bad: `<?php

final class Vault
{
    private const KEY = 'a key of thirty-two characters!!';

    public function seal(string $text, string $iv): string
    {
        return openssl_encrypt($text, 'aes-256-cbc', self::KEY, OPENSSL_RAW_DATA, $iv);
    }
}
`,
    good: `<?php

final class Vault
{
    public function __construct(private readonly string $key) {}

    public function seal(string $text, string $iv): string
    {
        return openssl_encrypt($text, 'aes-256-cbc', $this->key, OPENSSL_RAW_DATA, $iv);
    }
}
`,
  },
  java: {
    path: 'src/main/java/shop/Vault.java',
    bad: `package shop;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;

class Vault {
  private static final String KEY = "a key of sixteen";

  SecretKeySpec key() {
    return new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "AES");
  }
}
`,
    good: `package shop;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

class Vault {
  SecretKeySpec key() {
    return new SecretKeySpec(Base64.getDecoder().decode(System.getenv("VAULT_KEY")), "AES");
  }
}
`,
  },
  csharp: {
    path: 'Tokens.cs',
    bad: `using System.Text;
using Microsoft.IdentityModel.Tokens;

static class Tokens
{
    public static SymmetricSecurityKey Key() => new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a key of thirty-two characters!!"));
}
`,
    good: `using System.Text;
using Microsoft.IdentityModel.Tokens;

static class Tokens
{
    public static SymmetricSecurityKey Key(IConfiguration configuration) =>
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Tokens:Key"]!));
}
`,
  },
};
