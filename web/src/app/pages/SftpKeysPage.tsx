export { SftpKeys as Component } from '@/features/sftp-keys/components/SftpKeys'
