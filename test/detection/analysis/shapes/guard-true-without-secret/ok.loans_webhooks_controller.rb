class LoansWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :require_library

  def create
    Loan.find_by!(number: params[:number]).update!(due_on: params[:due_on])
    head :ok
  end

  private

  def require_library
    secret = ENV['LIBRARY_SECRET']
    return head(:service_unavailable) if secret.blank?

    own = OpenSSL::HMAC.hexdigest('SHA256', secret, request.raw_post)
    head :forbidden unless ActiveSupport::SecurityUtils.secure_compare(own, request.headers['X-Library-Signature'].to_s)
  end
end
